-- Why a line may not be sent back (law 31-08 art. 38), as it was said at the sale. Beside withdrawal_right, not in its place: lines sold
-- before know that there was no right, not why, and a web process of the version before still sells while this one starts.
ALTER TABLE "order_line" ADD COLUMN "no_withdrawal" TEXT;

ALTER TABLE order_line ADD CONSTRAINT order_line_no_withdrawal
  CHECK (no_withdrawal IS NULL OR (no_withdrawal IN ('perishable', 'personalised', 'category') AND NOT withdrawal_right));
