import { readDeployOptions, type DeployOptions } from './deploy-options.ts'
import { explain, type Say } from './deploy-steps.ts'

type Command = (options: DeployOptions, environment: NodeJS.ProcessEnv, say: Say) => Promise<void>

/** Runs a command with this process's arguments; a failure is explained on stderr and makes the exit code 1. */
export async function runCommand(command: Command): Promise<void> {
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const failure = await tryCommand(command, process.argv.slice(2), print)
  if (failure === null) return
  process.stderr.write(`${failure}\n`)
  process.exitCode = 1
}

/** Runs a command with the arguments of a command line. Resolves to the explanation of its failure, or to null. */
export async function tryCommand(command: Command, args: string[], say: Say): Promise<string | null> {
  try {
    await command(readDeployOptions(args), process.env, say)
    return null
  } catch (error) {
    return explain(error)
  }
}
