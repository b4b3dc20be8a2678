/** What we use of the toolkit of json-stat.org, which comes without types. */
declare module "jsonstat-toolkit" {
  type Reading = { value: number | null; status: string | null };
  type Dataset = {
    class: string | null;
    label: string;
    n: number;
    id: string[];
    Dimension(id: string): { id: string[]; role: string };
    Data(at: Record<string, string>): Reading | null;
  };
  export default function JSONstat(content: unknown): Dataset;
}
