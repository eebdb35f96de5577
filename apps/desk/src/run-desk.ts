import { Command, CommanderError } from 'commander'
import { createArticleCommands } from './articles/article-commands.ts'
import { createBackupCommand } from './backup/backup-command.ts'
import { createExportCommand } from './backup/export-command.ts'
import { createRestoreCommand } from './backup/restore-command.ts'
import type { DeskContext } from './desk-deps.ts'
import { exitCodes } from './exit-codes.ts'
import { createImageCommand } from './images/image-command.ts'
import { createImportCommand } from './import/import-command.ts'
import { createPlacementCommands } from './placements/placement-commands.ts'
import { SiteError } from './site/site-error.ts'
import { createFeedCommand } from './sources/source-command.ts'
import { createStatsCommand } from './stats/stats-command.ts'
import { createTokenCommand } from './tokens/token-command.ts'
import { UsageError } from './usage-error.ts'

/**
 * Runs one command of the desk (`args` without the program's own name) and gives its exit code.
 * It never throws: what fails is told on standard error.
 */
export async function runDesk(args: readonly string[], context: DeskContext): Promise<number> {
  const { stdout, stderr } = context.output
  let exitCode: number = exitCodes.done
  const program = new Command('desk')
    .description(
      "The newsroom's command line: it brings articles into a Broadsheet site, writes, publishes and places them.",
    )
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showHelpAfterError('See --help for what the desk understands.')
    .exitOverride()
  const onExit = (code: number) => void (exitCode = code)
  const commands = [
    createImportCommand(context, onExit),
    createExportCommand(context),
    createFeedCommand(context),
    createBackupCommand(context, onExit),
    createRestoreCommand(context, onExit),
    ...createArticleCommands(context),
    ...createPlacementCommands(context),
    createImageCommand(context, onExit),
    createStatsCommand(context),
    createTokenCommand(context),
  ]
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program))
    for (const verb of command.commands) verb.copyInheritedSettings(command)
  }

  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has written its own message by now.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.failed
    stderr.write(`${explain(error)}\n`)
    return exitCodes.failed
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof SiteError) return error.message
  return `The desk met something that it does not expect: ${error instanceof Error ? error.stack : String(error)}`
}
