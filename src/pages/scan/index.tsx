import { CitizenPage } from '../../components'
import { ScanScreen } from '../../features/scan/ScanScreen'

/** 扫一扫 */
const Scan = () => <CitizenPage title={words => words.scan.title}>{words => <ScanScreen words={words.scan} />}</CitizenPage>

export default Scan
