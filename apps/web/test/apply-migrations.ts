import { emptyPaper } from './empty-paper.ts'

// Test files share a Worker, but each has a database of its own.
await emptyPaper()
