import type { Context } from "~/platform/db/context.server";
import type { DomainEvent } from "./domain-event";

type Subscriber = (context: Context, event: never) => Promise<void>;

const subscribers = new Map<string, Subscriber[]>();

/** Registers a subscriber that runs inside the publisher's transaction. Called by wiring only. */
export function subscribe<Event extends DomainEvent>(type: Event["type"], subscriber: (context: Context, event: Event) => Promise<void>): void {
  subscribers.set(type, [...(subscribers.get(type) ?? []), subscriber]);
}

/** Runs every subscriber in order of registration; one that throws undoes the whole transaction. */
export async function publish(context: Context, event: DomainEvent): Promise<void> {
  for (const subscriber of subscribers.get(event.type) ?? []) await (subscriber as (c: Context, e: DomainEvent) => Promise<void>)(context, event);
}
