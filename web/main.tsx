// The square opens.
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { keepFocus } from './kernel/keep-focus.ts'
import { restoreLanguage } from './kernel/language.ts'
import { listen } from './kernel/live.ts'
import { loadSession } from './kernel/session.ts'
import './kernel/worker-script.ts'

/** Milliseconds the first drawing waits for the session. */
const patience = 400

const place = document.getElementById('app')
if (!place) throw new Error('index.html has no #app')
restoreLanguage()
listen()
keepFocus(document)
// Who is signed in is known within the time the page takes to come: drawn without it, everything moves when it arrives. A server that is slow is not waited for.
await Promise.race([loadSession(), new Promise((drawn) => setTimeout(drawn, patience))])
render(() => <App />, place)
