import type { Citation } from './report';

/** A section of an RFC. */
export function rfc(number: number, section: string): Citation {
  const anchor = section.replace(/^(\d.*)$/, '#section-$1');
  return {
    source: `RFC ${number}`,
    section,
    url: `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`,
  };
}

/** A file of Chromium's source. */
export function chromium(path: string, section: string): Citation {
  return {
    source: 'Chromium',
    section: `${path}, ${section}`,
    url: `https://source.chromium.org/chromium/chromium/src/+/main:${path}`,
  };
}

/** MQTT.js: a file of its source, or a part of its README. */
export function mqttJs(path: string, section: string): Citation {
  return {
    source: 'MQTT.js',
    section: `${path}, ${section}`,
    url: `https://github.com/mqttjs/MQTT.js/blob/main/${path}`,
  };
}

/** The OASIS standard, by version. */
export function mqttStandard(version: '3.1.1' | '5.0', section: string): Citation {
  const folder = version === '5.0' ? 'v5.0/mqtt-v5.0' : 'v3.1.1/mqtt-v3.1.1';
  return { source: `MQTT ${version}`, section, url: `https://docs.oasis-open.org/mqtt/mqtt/${folder}.html` };
}

/** Any other document on the web. */
export function page(source: string, section: string, url: string): Citation {
  return { source, section, url };
}
