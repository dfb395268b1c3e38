import { app, type Session } from 'electron';
import { isPermitted, isTrustedSender, staysInside } from './policy.ts';

/** Nothing leaves: every request but app:// is cancelled, every permission but our own microphone denied. */
export function applySecurityPolicy(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }));
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isPermitted(permission, contents.getURL(), media));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isPermitted(permission, origin, details.mediaType ? [details.mediaType] : []),
  );
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event, url) => {
      if (!isTrustedSender(url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
