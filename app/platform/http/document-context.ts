import { createContext, useContext } from "react";

interface DocumentContextValue {
  /** On the server only: a browser hides it from scripts. */
  nonce?: string;
  /** The request's id, on a page that failed. */
  reference?: string;
}

export const DocumentContext = createContext<DocumentContextValue>({});

/** For `<script nonce>` and `<style nonce>`; undefined in the browser. */
export function useNonce(): string | undefined {
  return useContext(DocumentContext).nonce;
}

/** What a person reads out to the help line when a page failed. */
export function useReference(): string | undefined {
  return useContext(DocumentContext).reference;
}
