/** The licence of the figures an organisation publishes. */
export const LICENCE = {
  id: "NLOD-2.0",
  address: "https://data.norge.no/nlod/no/2.0",
} as const;
