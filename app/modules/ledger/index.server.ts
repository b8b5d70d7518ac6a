// Owns the append-only double-entry book and its postings. Refuses entries that do not balance and edits (the database does too);
// one entry per business event, ever. Publishes nothing.
export { cashPostings, type CollectedCash } from "./cash-postings";
export { credit, debit, type Account, type Posting, type PostingLine } from "./ledger";
export { balances, ledgerLines, type LedgerLine, type LedgerPage } from "./ledger-queries.server";
export { sellerMoney, type SellerMoney } from "./seller-money-query.server";
export { post } from "./post.server";
