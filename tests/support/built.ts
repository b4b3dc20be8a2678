import { ensureBuild } from "@/scripts/build-steps.mjs";

/** vitest's global set-up: what is started as in production has been built. */
export default (): Promise<void> => ensureBuild();
