/** The words of the chart that runs in the browser, where no translations are. */
export type ExplorerTexts = Record<
  "label" | "open" | "close" | "loading" | "failed" | "value" | "goal" | "status" | "prognosis" | "help",
  string
>;
