/** A page that makes the mistakes of a first try. */
export const firstTry = `import mqtt from 'mqtt';

const client = mqtt.connect('mqtt://broker.example.com:8883/mqtt', {
  clientId: 'dashboard',
  rejectUnauthorized: false,
  keepalive: '60',
});

client.on('connect', () => {
  client.subscribe('sensors/+/temperature');
});

client.on('message', (topic, payload) => {
  document.querySelector('#temperature').textContent = payload.toString();
});
`;

/** One mistake, which has a safe repair. */
export const oneMistake = `import mqtt from 'mqtt';
document.title = 'Temperatures';
const client = mqtt.connect('wss://broker.example.com:8084/mqtt', { rejectUnauthorized: false });
`;
