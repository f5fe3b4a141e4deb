// The trees that are signed while the disk fails.
import { count, factOf, logOf } from '../../proof/ledgers.ts'

export const trees = { log: logOf(count(6).map((index) => factOf(index, 1))), sizes: [1, 2, 3, 4, 5, 6], name: 'registro.example.it/log' }
