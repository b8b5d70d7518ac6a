/*
 * Refusals a loader or action throws: `throw notFound()`. The error boundary of the page says it in words.
 * Nowhere else is a Response thrown.
 */
export function badRequest(): Response {
  return refusal(400, "Bad Request");
}
export function forbidden(): Response {
  return refusal(403, "Forbidden");
}
export function notFound(): Response {
  return refusal(404, "Not Found");
}
export function tooLarge(): Response {
  return refusal(413, "Content Too Large");
}
export function unsupportedForm(): Response {
  return refusal(415, "Unsupported Media Type");
}
/** The database cannot take the request now; a browser may come back after these seconds. */
export function unavailable(retryAfterSeconds = 5): Response {
  return new Response(null, { status: 503, statusText: "Service Unavailable", headers: { "Retry-After": String(retryAfterSeconds) } });
}

function refusal(status: number, statusText: string): Response {
  return new Response(null, { status, statusText });
}
