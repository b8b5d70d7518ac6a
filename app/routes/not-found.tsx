import { notFound } from "~/platform/http/responses.server";
import { ErrorPage } from "~/ui/error-page";

export const handle = { i18n: ["ui"] };

/** Any other address of this language. */
export function loader() {
  throw notFound();
}

export function action() {
  throw notFound();
}

/** Inside the shop's shell, so that the search is at hand. */
export function ErrorBoundary() {
  return <ErrorPage status={404} />;
}

export default ErrorBoundary;
