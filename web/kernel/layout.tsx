// What every page has around it, and what happens when the page changes.
import { useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, type JSX, on, type ParentComponent, Show, Suspense } from 'solid-js'
import { useAsOf } from './as-of.ts'
import { AsOfBar, PastBand } from './as-of-bar.tsx'
import { AsleepBand } from './asleep-band.tsx'
import { AssistingBand } from './assisting-band.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { language } from './language.ts'
import { demo } from './session.ts'
import { shell } from './shell-words.ts'
import { type Site, SiteProvider } from './site.ts'
import { Button } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'
import { Page, tabTitle } from './ui/page.tsx'
import { Skeleton } from './ui/skeleton.tsx'

// `external`: the browser itself goes there and takes the focus along, the router stays out of it.
const Skip = (): JSX.Element => (
  <div class="skiplinks">
    <a class="visually-hidden-focusable" href="#content" rel="external">
      {shell().skip}
    </a>
    <a class="visually-hidden-focusable" href="#footer" rel="external">
      {shell().skipFooter}
    </a>
  </div>
)

const DemoBand = (): JSX.Element => (
  <Show when={demo()}>
    <aside class="demo-band" aria-label={shell().demo}>
      <p class="container">
        <Icon name="info-circle" class="icon-sm" /> <strong>{shell().demo}</strong> {shell().demoMore}
      </p>
    </aside>
  </Show>
)

const Crash = (props: { error: unknown; retry: () => void }): JSX.Element => {
  const location = useLocation()
  console.error(props.error)
  createEffect(on(() => location.pathname, props.retry, { defer: true }))
  return (
    <Page title={shell().crashTitle} lead={shell().crash}>
      <Button onClick={() => window.location.reload()}>{shell().reload}</Button>
    </Page>
  )
}

/** The frame of the site, given what its contexts offer. */
export const layoutOf =
  (site: Site): ParentComponent =>
  (props) => {
    const location = useLocation()
    const asOf = useAsOf()
    createEffect(() => {
      document.title = tabTitle()
      document.documentElement.lang = language()
    })
    const route = () => site.routeAt(location.pathname)
    return (
      <SiteProvider value={site}>
        <Skip />
        <DemoBand />
        <Header menu={site.menu} work={site.work} />
        <AssistingBand />
        <AsleepBand />
        <PastBand />
        <main id="content" class="container" tabindex="-1" classList={{ 'in-the-past': asOf.past() }}>
          <Show when={location.pathname !== '/'}>
            <div class="above">
              <Breadcrumb site={site} />
              <Show when={!route()?.timeless}>
                <AsOfBar />
              </Show>
            </div>
          </Show>
          <ErrorBoundary fallback={(error, retry) => <Crash error={error} retry={retry} />}>
            <Suspense fallback={<Skeleton lines={6} />}>{props.children}</Suspense>
          </ErrorBoundary>
        </main>
        <Footer />
      </SiteProvider>
    )
  }
