import { emptyPaper } from './empty-paper.ts'

// Files share a Worker, which is loaded once; each has a database of its own.
await emptyPaper()
