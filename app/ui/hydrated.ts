import { useEffect, useState } from "react";

/** False on the server and in the first render: what needs JavaScript is drawn only once it is there. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}
