// fresh figures every few seconds, but never under the hands of someone who is typing
setInterval(() => {
    if (!document.activeElement?.matches("input")) {
        location.reload();
    }
}, 5000);
