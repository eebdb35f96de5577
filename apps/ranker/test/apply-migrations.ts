import { emptyPaper } from './empty-paper.ts'

// Test files share a Worker, which is loaded once; each has its own database.
await emptyPaper()
