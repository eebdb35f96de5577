import { rollBackPaper } from './roll-back-paper.ts'
import { runCommand } from './run-command.ts'

// `npm run rollback`.
await runCommand(rollBackPaper)
