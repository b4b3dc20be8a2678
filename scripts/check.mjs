import { check, judged } from "./quality.mjs";

await judged(check);
