"""One output a file: values in, artifacts and pages out; nothing here touches a file."""
