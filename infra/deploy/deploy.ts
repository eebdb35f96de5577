import { deployPaper } from './deploy-paper.ts'
import { runCommand } from './run-command.ts'

// `npm run deploy`.
await runCommand(deployPaper)
