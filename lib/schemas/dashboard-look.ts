import { z } from "zod";

/** What the rows of a table of figures may be ordered by; `card` is the order they have on their scorecards. */
export const FIGURE_ORDERS = ["card", "code", "name", "perspective", "status", "trend"] as const;

/** How a dashboard is looked at, as its address says it; what is unknown there is what it was made for. */
export const dashboardLook = z.object({
  view: z.enum(["cards", "table"]).catch("cards"),
  sort: z.enum(FIGURE_ORDERS).catch("card"),
});

export type DashboardLook = z.output<typeof dashboardLook>;
export type FigureOrder = DashboardLook["sort"];
