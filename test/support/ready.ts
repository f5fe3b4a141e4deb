// Before a journey: the product stands, built, with its story told.
import { inject } from 'vitest'

const answer = await fetch(inject('readyAt'))
if (!answer.ok) throw new Error(await answer.text())
