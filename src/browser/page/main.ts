import { runMqtt } from './runMqtt';
import { runSocket } from './runSocket';

/** The one name by which the DevTools protocol reaches this script in its page. */
Object.defineProperty(globalThis, 'mqttWssDoctor', { value: { runMqtt, runSocket } });
