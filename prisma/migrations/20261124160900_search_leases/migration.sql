-- Who writes the second engine at the moment: a rebuild, a sender of changes. A lease that is not renewed runs out.
CREATE TABLE "search_lease" (
  "name" TEXT NOT NULL,
  "holder" TEXT NOT NULL,
  "until" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "search_lease_pkey" PRIMARY KEY ("name")
);
GRANT SELECT, INSERT, UPDATE, DELETE ON search_lease TO taawon_worker;
ALTER TABLE "search_engine" DROP COLUMN "rebuilding_until";
