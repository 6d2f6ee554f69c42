//! Ctrl-C: a flag that long work looks at, so that it ends cleanly and leaves nothing half written.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the user asked to stop.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interrupt {
    flag: Arc<AtomicBool>,
}

impl Interrupt {
    /// Listens to Ctrl-C and to a polite request to end. The second one ends the program at once.
    pub(crate) fn listen() -> Interrupt {
        let interrupt = Interrupt::default();
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            // Where a signal cannot be listened to, the system's own way of ending remains.
            let _ = signal_hook::flag::register_conditional_shutdown(signal, 130, Arc::clone(&interrupt.flag));
            let _ = signal_hook::flag::register(signal, Arc::clone(&interrupt.flag));
        }
        interrupt
    }
    /// The flag itself.
    pub(crate) fn flag(&self) -> &AtomicBool {
        &self.flag
    }
    /// Whether it was asked for.
    pub(crate) fn is_set(&self) -> bool {
        self.flag.load(Ordering::Relaxed)
    }
}
