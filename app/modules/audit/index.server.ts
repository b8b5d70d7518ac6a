// Owns the append-only, hash-chained log of who did what. Refuses edits (the database does). Publishes nothing.
export { auditPage, type AuditLine } from "./audit-queries.server";
export { recordAudit, type AuditRecord } from "./record-audit.server";
