import type { Messages } from "./ports.server";

let chosen: Messages | null = null;

/** Wiring names the adapters once. */
export function configureMessages(messages: Messages): void {
  chosen = messages;
}

export function messages(): Messages {
  if (!chosen) throw new Error("messages are sent before wiring chose how");
  return chosen;
}
