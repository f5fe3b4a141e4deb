// The thread of a round over many pairs: who fits whom, then the pairs, with what it is asked told back.
import { parentPort, workerData } from 'node:worker_threads'
import { type Given, workRound } from './round-work.ts'
import type { Told } from './told.ts'

const { given, told } = workerData as { readonly given: Given; readonly told: Told }
const port = parentPort

void workRound(given, told).then((round) => port?.postMessage(round))
