import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { access, mkdir, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { anyFreePort } from '@broadsheet/infra'
import { runProgram } from '../run-program.ts'

/** A WordPress that runs. `php` runs a script of `site/` and gives what it printed; `close` stops and deletes it all. */
export type WordPress = {
  address: string
  folder: string
  php: (script: string, ...args: string[]) => Promise<string>
  close: () => void
}

const site = path.join(import.meta.dirname, 'site')
const fastPhp = ['-d', 'opcache.enable_cli=1', '-d', 'opcache.validate_timestamps=0', '-d', 'memory_limit=1G']
// Not this machine's databases: no network, no accounts, and a socket in a folder that only this user opens.
const ownDatabase = ['--skip-networking', '--skip-grant-tables', '--skip-log-bin', '--innodb-flush-log-at-trx-commit=0']
const withinMilliseconds = 60_000

/** Installs Debian's WordPress into a database and a folder of its own, and starts both on this machine alone. */
export async function startWordPress(): Promise<WordPress> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-wordpress-'))
  const address = `http://127.0.0.1:${await anyFreePort()}`
  const env = { ...process.env, WORDPRESS_FOLDER: folder, WORDPRESS_ADDRESS: address }
  const children: ChildProcess[] = []
  const close = () => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  // What then asks this WordPress fails, and so the check ends by itself, with its paper.
  for (const event of ['exit', 'SIGINT', 'SIGTERM'] as const) process.once(event, close)
  // A program that setpriv starts ends with this process, even if it is killed.
  const start = (program: string, args: readonly string[]) => {
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], { env, stdio: 'ignore' })
    children.push(child)
    return child
  }
  const php = async (script: string, ...args: string[]) =>
    await runProgram('php', [...fastPhp, path.join(site, script), ...args], { env, timeout: 600_000 })
  try {
    await prepareContent(folder)
    await startDatabase(folder, start)
    await php('install.php')
    const server = start('php', [...fastPhp, '-S', new URL(address).host, '-t', folder, path.join(site, 'router.php')])
    await whenTrue('WordPress', server, async () => (await fetch(address).catch(() => null))?.ok === true)
    return { address, folder, php, close }
  } catch (error) {
    close()
    throw error
  }
}

async function prepareContent(folder: string): Promise<void> {
  const content = path.join(folder, 'wp-content')
  await mkdir(path.join(content, 'themes'), { recursive: true })
  await mkdir(path.join(content, 'uploads'))
  await symlink(path.join(site, 'theme'), path.join(content, 'themes/plain'))
  await symlink(path.join(site, 'mu-plugins'), path.join(content, 'mu-plugins'))
}

async function startDatabase(
  folder: string,
  start: (program: string, args: readonly string[]) => ChildProcess,
): Promise<void> {
  const data = `--datadir=${path.join(folder, 'data')}`
  const socket = path.join(folder, 'socket')
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  const install = ['--no-defaults', ...user, data, '--auth-root-authentication-method=normal', '--skip-test-db']
  await runProgram('mariadb-install-db', install, { timeout: withinMilliseconds })
  const server = start('/usr/sbin/mariadbd', ['--no-defaults', ...user, data, `--socket=${socket}`, ...ownDatabase])
  await whenTrue('MariaDB', server, () =>
    access(socket).then(
      () => true,
      () => false,
    ),
  )
  const create = 'CREATE DATABASE wordpress CHARACTER SET utf8mb4'
  await runProgram('mariadb', ['--no-defaults', `--socket=${socket}`, `--execute=${create}`])
}

async function whenTrue(name: string, child: ChildProcess, isReady: () => Promise<boolean>): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${code} before it was ready`)
  })
  ended.catch(() => undefined)
  const deadline = Date.now() + withinMilliseconds
  while (!(await Promise.race([isReady(), ended]))) {
    if (Date.now() > deadline) throw new Error(`${name} was not ready within ${withinMilliseconds / 1000} seconds`)
    await sleep(100)
  }
}
