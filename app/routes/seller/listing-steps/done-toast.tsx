import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Toast } from "~/ui/toast";

const DONE = ["garde", "publie", "attend", "stock", "prix", "retire", "photo", "format"];

/** What the act before this page did. */
export function DoneToast() {
  const { t } = useTranslation("listing");
  const [search] = useSearchParams();
  const done = search.get("fait") ?? "";
  return DONE.includes(done) ? <Toast>{t(`done.${done}`)}</Toast> : null;
}
