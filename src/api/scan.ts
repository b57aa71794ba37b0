import type { ScanAnswer } from '../../contract/credit-page'
import type { Reply } from '../../contract/reply'
import { patiently } from './patiently'
import { way } from './transport'

/** What stands behind a code's 32 symbols. No session goes along: a scan is nobody's. */
export const scan = (symbols: string): Promise<Reply<ScanAnswer>> => patiently(() => way.scan(symbols))
