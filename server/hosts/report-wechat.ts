import type { Trouble } from '../adapters/wechat/trouble'

/** One line on stderr for whoever runs the installation: which question of WeChat's, and the code by which its documentation names the trouble. */
export const reportWeChat = ({ path, code }: Trouble): void =>
  console.error(JSON.stringify({ level: 'fault', where: 'wechat', path, code }))
