import { Command, CommanderError } from 'commander'
import { createArticleCommands } from './articles/article-commands.ts'
import { createBackupCommand } from './backup/backup-command.ts'
import { createExportCommand } from './backup/export-command.ts'
import { createRestoreCommand } from './backup/restore-command.ts'
import type { DeskDeps } from './desk-deps.ts'
import { exitCodes } from './exit-codes.ts'
import { createImageCommand } from './images/image-command.ts'
import { createImportCommand } from './import/import-command.ts'
import { createPlacementCommands } from './placements/placement-commands.ts'
import { SiteError } from './site/site-error.ts'
import { createFeedCommand, createSourceCommand } from './sources/source-command.ts'
import { createStatsCommand } from './stats/stats-command.ts'
import { createTokenCommand } from './tokens/token-command.ts'
import { UsageError } from './usage-error.ts'

/**
 * Runs one command of the desk (`args` without the program's own name) and returns its exit code. Never throws: a
 * failure is printed to standard error.
 */
export async function runDesk(args: readonly string[], deps: DeskDeps): Promise<number> {
  const { stdout, stderr } = deps.output
  let exitCode: number = exitCodes.done
  const program = new Command('desk')
    .description(
      "The newsroom's command line: import articles into a Broadsheet site, write and publish them, pin and block them.",
    )
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showHelpAfterError('See --help for the commands and their options.')
    .exitOverride()
  const onExit = (code: number) => void (exitCode = code)
  const commands = [
    createImportCommand(deps, onExit),
    createExportCommand(deps),
    createSourceCommand(deps),
    createFeedCommand(deps),
    createBackupCommand(deps, onExit),
    createRestoreCommand(deps, onExit),
    ...createArticleCommands(deps),
    ...createPlacementCommands(deps),
    createImageCommand(deps, onExit),
    createStatsCommand(deps),
    createTokenCommand(deps),
  ]
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program), { hidden: command.name() === 'feed' })
    for (const verb of command.commands) verb.copyInheritedSettings(command)
  }

  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has already printed its message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.failed
    stderr.write(`${explain(error)}\n`)
    return exitCodes.failed
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof SiteError) return error.message
  return `Unexpected error: ${error instanceof Error ? error.stack : String(error)}`
}
