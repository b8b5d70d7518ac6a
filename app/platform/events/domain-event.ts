/** What modules publish; each module declares its own in its events.ts. `type` is "<module>.<past-tense>". */
export interface DomainEvent {
  readonly type: string;
}
