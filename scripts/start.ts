import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { buildHost } from './build-host'
import { buildApp } from './build-web'

const roles: readonly [string, string][] = [
  ['公众', '不用登录，打开上面的示例诚信码'],
  ['经办人 / 部门审核员 / 信用办 / 管理员 / 审计员', '「我的」页选择演示账号'],
]

/** `npm start`: the demonstration, on loopback. */
const run = async (): Promise<void> => {
  console.log('正在准备网页（首次约 30 秒，未改动时直接使用上次的结果）…')
  buildApp('h5')
  const host = spawn(process.execPath, ['--enable-source-maps', await buildHost(), '--demo'], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: process.env,
  })
  createInterface({ input: host.stdout }).on('line', line => {
    const event = JSON.parse(line) as { level: string; port: number; sample?: string }
    if (event.level !== 'started') return console.log(line)
    console.log(`\n码上诚信 · 演示环境（所有主体均为虚构，数据在 .data/demo）\n\n  网页：http://127.0.0.1:${event.port}/app/`)
    if (event.sample) console.log(`  示例诚信码：http://127.0.0.1:${event.port}/c/${event.sample}`)
    for (const [role, how] of roles) console.log(`  ${role}：${how}`)
    console.log('\n按 Ctrl+C 停止。')
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal))
  host.on('exit', code => process.exit(code ?? 0))
}

run().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
