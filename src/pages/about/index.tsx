import { Page } from '../../components'
import { AboutScreen } from '../../features/about/AboutScreen'

/** 关于诚信码 */
const About = () => (
  <Page title="关于诚信码">
    <AboutScreen />
  </Page>
)

export default About
