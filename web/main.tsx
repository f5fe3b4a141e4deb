// The square opens.
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { restoreLanguage } from './kernel/language.ts'
import { listen } from './kernel/live.ts'
import { loadSession } from './kernel/session.ts'
import './kernel/worker-script.ts'

const place = document.getElementById('app')
if (!place) throw new Error('index.html has no #app')
restoreLanguage()
void loadSession()
listen()
render(() => <App />, place)
