import type { SerializeFrom } from "@remix-run/node";
import type { StepData } from "./load-step.server";

/** What a step's screen receives: the loader's data as it arrives in the browser. */
export type StepView = SerializeFrom<StepData>;
