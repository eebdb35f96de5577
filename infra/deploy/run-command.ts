import { readDeployOptions, type DeployOptions } from './deploy-options.ts'
import { explain, type Say } from './deploy-steps.ts'

/** Runs a command with this process's arguments; a failure is explained on stderr and makes the exit code 1. */
export async function runCommand(
  command: (options: DeployOptions, environment: NodeJS.ProcessEnv, say: Say) => Promise<void>,
): Promise<void> {
  try {
    await command(readDeployOptions(process.argv.slice(2)), process.env, (line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}
