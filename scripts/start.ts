import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { demoAccounts } from '../server/demo/accounts'
import { buildHost } from './build-host'
import { buildApp } from './build-web'

interface Started {
  readonly level: string
  readonly port: number
  readonly sample?: string
}

const parsed = (line: string): Partial<Started> => {
  try {
    return JSON.parse(line) as Started
  } catch {
    return {}
  }
}

const welcome = ({ port, sample }: Partial<Started>): string => {
  const origin = `http://127.0.0.1:${port}`
  const accounts = Object.entries(demoAccounts).map(([name, { demo }]) => `    ${name.padEnd(15)}${demo?.label ?? ''}`)
  return [
    '',
    `码上诚信 · 演示环境（所有主体均为虚构，数据在 ${process.env.DATA_DIR || '.data/demo'}）`,
    '',
    `  网页        ${origin}/app/`,
    ...(sample ? [`  示例诚信码  ${origin}/c/${sample}`] : []),
    '',
    '  公众不用登录。其他角色在「我的」页选择演示账号：',
    ...accounts,
    '',
    '按 Ctrl+C 停止；再次启动会接着用这些数据。',
  ].join('\n')
}

/** `npm start`: the demonstration, on loopback. */
const run = async (): Promise<void> => {
  console.log('正在准备网页（首次约需一分钟，未改动时直接使用上次的结果）…')
  buildApp('h5')
  const host = spawn(process.execPath, ['--enable-source-maps', await buildHost(), '--demo'], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: process.env,
  })
  createInterface({ input: host.stdout }).on('line', line => {
    const event = parsed(line)
    console.log(event.level === 'started' ? welcome(event) : line)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal))
  host.on('exit', code => process.exit(code ?? 1))
}

run().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
