// The head of every page: whose site it is, language, who is signed in, the menu.
import { useLocation } from '@solidjs/router'
import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import { chooseLanguage, language, languages } from './language.ts'
import type { ContextPages } from './pages.ts'
import logo from './plots.svg?url'
import { leave, me } from './session.ts'
import { shell } from './shell-words.ts'
import { useSignIn } from './sign-in.ts'
import { Icon } from './ui/icon.tsx'
import { Link } from './ui/link.tsx'
import { said } from './words.ts'

const names = { it: 'Italiano', en: 'English' } as const

const Languages = (): JSX.Element => (
  <ul class="languages" aria-label={shell().language}>
    <For each={languages}>
      {(one) => (
        <li>
          <button type="button" lang={one} aria-pressed={language() === one} aria-label={names[one]} onClick={() => chooseLanguage(one)}>
            {one.toUpperCase()}
          </button>
        </li>
      )}
    </For>
  </ul>
)

const SignIn = (): JSX.Element => {
  const address = useSignIn()
  return (
    <Link href={address()} class="enter">
      <Icon name="user" class="icon-sm" /> {shell().signIn}
    </Link>
  )
}

const Who = (): JSX.Element => (
  <Show when={me()} fallback={<SignIn />}>
    {(who) => (
      <span class="who">
        <Icon name="user" class="icon-sm" />
        <span class="who-label" lang="it">
          {who().label}
        </span>
        <button type="button" class="enter" onClick={() => void leave()}>
          {shell().signOut}
        </button>
      </span>
    )}
  </Show>
)

type MenuEntry = ContextPages['menu'][number]
const isUnder = (path: string, entry: string): boolean => path === entry || path.startsWith(`${entry}/`)

/** Among the entries a page is under, the longest address is the one that shines. */
const current = (path: string, menu: readonly MenuEntry[]): string | undefined =>
  menu
    .map((entry) => entry.path)
    .filter((entry) => isUnder(path, entry))
    .sort((one, other) => other.length - one.length)[0]

const Brand = (): JSX.Element => (
  <Link href="/" class="brand">
    <img src={logo} alt="" width="48" height="48" />
    <span>
      <span class="brand-name">{shell().name}</span>
      <span class="brand-tagline">{shell().tagline}</span>
    </span>
  </Link>
)

const Menu = (props: { menu: readonly MenuEntry[]; open: boolean; onKeyDown: (event: KeyboardEvent) => void }): JSX.Element => {
  const location = useLocation()
  return (
    <nav
      id="menu"
      class="menu"
      classList={{ open: props.open }}
      aria-label={shell().mainMenu}
      data-element="menu"
      onKeyDown={props.onKeyDown}
    >
      <ul class="container">
        <For each={props.menu}>
          {(entry) => (
            <li classList={{ current: current(location.pathname, props.menu) === entry.path }}>
              <Link href={entry.path}>{said(entry.label)}</Link>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

const Main = (props: { menu: readonly MenuEntry[] }): JSX.Element => {
  const location = useLocation()
  const [open, setOpen] = createSignal(false)
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
    ),
  )
  let toggle: HTMLButtonElement | undefined
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open()) return
    setOpen(false)
    toggle?.focus()
  }
  return (
    <div class="head-main">
      <div class="container">
        <Brand />
        <button
          type="button"
          ref={toggle}
          class="menu-toggle"
          aria-expanded={open()}
          aria-controls="menu"
          onClick={() => setOpen(!open())}
          onKeyDown={onEscape}
        >
          <Icon name={open() ? 'close' : 'burger'} /> {shell().menu}
        </button>
      </div>
      <Menu menu={props.menu} open={open()} onKeyDown={onEscape} />
    </div>
  )
}

export const Header = (props: { menu: readonly MenuEntry[] }): JSX.Element => (
  <header class="head" data-element="header">
    <div class="head-slim">
      <div class="container">
        <span class="head-owner">{shell().owner}</span>
        <div class="head-slim-right">
          <Languages />
          <Who />
        </div>
      </div>
    </div>
    <Main menu={props.menu} />
  </header>
)
