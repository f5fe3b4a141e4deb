// The foot of every page.
import { For, type JSX } from 'solid-js'
import logo from './plots.svg?url'
import { shell } from './shell-words.ts'
import { useSite } from './site.ts'
import { Link } from './ui/link.tsx'
import { said } from './words.ts'

export const Footer = (): JSX.Element => (
  <footer class="foot" id="footer" tabindex="-1" data-element="footer">
    <div class="container foot-columns">
      <div class="foot-about">
        <p class="foot-brand">
          <img src={logo} alt="" width="40" height="40" /> {shell().name}
        </p>
        <p>{shell().footerAbout}</p>
      </div>
      <nav aria-labelledby="foot-site">
        <h2 id="foot-site">{shell().footerSite}</h2>
        <ul>
          <For each={useSite().foot}>
            {(way) => (
              <li>
                <Link href={way.path}>{said(way.label)}</Link>
              </li>
            )}
          </For>
          <li>
            <Link href="/accessibilita">
              <span data-element="accessibility-link">{shell().accessibility}</span>
            </Link>
          </li>
          <li>
            <Link href="/privacy">
              <span data-element="privacy-policy-link">{shell().privacy}</span>
            </Link>
          </li>
        </ul>
      </nav>
      <nav aria-labelledby="foot-data">
        <h2 id="foot-data">{shell().footerData}</h2>
        <ul>
          <li>
            <a href="/api/docs" rel="external">
              {shell().api}
            </a>
          </li>
          <li>
            <a href="/api/health" rel="external">
              {shell().health}
            </a>
          </li>
        </ul>
      </nav>
    </div>
    <p class="container foot-licence">{shell().licence}</p>
  </footer>
)
