import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { DocumentContext } from "~/platform/http/document-context";
import { namespacesOf, startBrowserWords } from "~/platform/i18n/browser-words";
import { localeOfPath } from "~/platform/i18n/locale";

/** Filled by Remix's own script with the modules of the matched routes before this one runs. */
const { __remixRouteModules: routeModules } = window as unknown as { __remixRouteModules: Record<string, { handle?: unknown } | undefined> };

async function start(): Promise<void> {
  const namespaces = namespacesOf(Object.values(routeModules).map((module) => module?.handle));
  const i18n = await startBrowserWords(localeOfPath(window.location.pathname), namespaces);
  const { reference } = document.documentElement.dataset;
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <DocumentContext.Provider value={{ reference }}>
          <I18nextProvider i18n={i18n}>
            <RemixBrowser />
          </I18nextProvider>
        </DocumentContext.Provider>
      </StrictMode>,
    );
  });
}

void start();
