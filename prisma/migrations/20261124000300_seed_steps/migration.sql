-- What the seed has brought and when: a start after a kill knows whether the demonstration is whole.
CREATE TABLE app.seed_step (
  step text PRIMARY KEY,
  begun_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
