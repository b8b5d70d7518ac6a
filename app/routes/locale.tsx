import { Outlet } from "@remix-run/react";

export default function LocalePages() {
  return <Outlet />;
}
